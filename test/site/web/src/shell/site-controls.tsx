import Button, { IconButton } from '@atlaskit/button/new';
import CrossIcon from '@atlaskit/icon/core/cross';
import { useState } from 'react';
import { useChangeControls, useControls, useReport } from '../site/controls';
import type { Controls, ControlsChange } from '../site/controls';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

const DELAYS = [
  { ms: 0, label: 'At once' },
  { ms: 10 * SECOND, label: '10 seconds late' },
  { ms: 3 * MINUTE, label: '3 minutes late' },
];

const EVENT_FAULTS = [
  { key: 'shuffle', label: 'In any order' },
  { key: 'duplicate', label: 'Twice' },
  { key: 'drop', label: 'Never: events are lost' },
] as const;

const FAULTS = [429, 500];

const CLOCK_STEPS = [
  { ms: HOUR, label: 'An hour on' },
  { ms: 24 * HOUR, label: 'A day on' },
];

interface ControlsProps {
  readonly controls: Controls;
  readonly change: (change: ControlsChange) => void;
}

/** The drawer that makes the platform behave at its worst: late and lost events, a Jira that refuses, time that flies. */
export function SiteControls({ close }: { close: () => void }) {
  const { data: controls } = useControls();
  const { mutate: change, error } = useChangeControls();
  return (
    <aside className="drawer" aria-label="Site controls">
      <div className="section-head">
        <h2>Site controls</h2>
        <IconButton
          icon={CrossIcon}
          label="Close site controls"
          appearance="subtle"
          spacing="compact"
          onClick={close}
        />
      </div>
      {controls && (
        <>
          <EventControls controls={controls} change={change} />
          <SearchControls controls={controls} change={change} />
          <FaultControls change={change} />
          <ClockControls controls={controls} change={change} />
        </>
      )}
      {error && <p role="alert">{error.message}</p>}
      <Report />
    </aside>
  );
}

function EventControls({ controls: { events }, change }: ControlsProps) {
  return (
    <fieldset className="stack">
      <legend>Events reach the app</legend>
      {DELAYS.map(({ ms, label }) => (
        <label key={ms} className="choice">
          <input
            type="radio"
            name="event-delay"
            checked={events.delayMs === ms}
            onChange={() => change({ events: { delayMs: ms } })}
          />
          {label}
        </label>
      ))}
      {EVENT_FAULTS.map(({ key, label }) => (
        <label key={key} className="choice">
          <input
            type="checkbox"
            checked={events[key]}
            onChange={({ target }) => change({ events: { [key]: target.checked } })}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

function SearchControls({ controls: { searchIndexDelayMs }, change }: ControlsProps) {
  return (
    <fieldset className="stack">
      <legend>Changes reach Jira’s search</legend>
      {DELAYS.map(({ ms, label }) => (
        <label key={ms} className="choice">
          <input
            type="radio"
            name="search-delay"
            checked={searchIndexDelayMs === ms}
            onChange={() => change({ searchIndexDelayMs: ms })}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

function FaultControls({ change }: Pick<ControlsProps, 'change'>) {
  const [requests, setRequests] = useState(1);
  return (
    <fieldset className="stack">
      <legend>Jira refuses</legend>
      <label className="choice">
        The next
        <input
          className="inline-input inline-input--short"
          type="number"
          min={1}
          value={requests}
          onChange={({ target }) => setRequests(target.valueAsNumber || 1)}
        />
        requests
      </label>
      <span className="choice">
        {FAULTS.map((status) => (
          <Button key={status} onClick={() => change({ jiraFault: { requests, status } })}>
            {`Answer ${status}`}
          </Button>
        ))}
      </span>
    </fieldset>
  );
}

const moment = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'medium' });

function ClockControls({ controls: { now }, change }: ControlsProps) {
  return (
    <fieldset className="stack">
      <legend>The site’s clock</legend>
      <time dateTime={new Date(now).toISOString()}>{moment.format(now)}</time>
      <span className="choice">
        {CLOCK_STEPS.map(({ ms, label }) => (
          <Button key={ms} onClick={() => change({ advanceMs: ms })}>
            {label}
          </Button>
        ))}
      </span>
    </fieldset>
  );
}

function Report() {
  const { data, refetch } = useReport();
  return (
    <section className="stack" aria-label="Report">
      <div className="section-head">
        <h2>Report</h2>
        <Button appearance="subtle" spacing="compact" onClick={() => void refetch()}>
          Refresh
        </Button>
      </div>
      {data !== undefined && (
        <pre className="report" tabIndex={0} aria-label="Report as JSON">
          {JSON.stringify(data, null, 2)}
        </pre>
      )}
    </section>
  );
}
