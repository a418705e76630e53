import { useTranslation } from 'react-i18next';
import type { ExplanationPart, ExplanationView } from '../../../src/contract/views';
import type { IssueId } from '../../../src/domain/ids';
import { useIssues } from '../backend/issues';
import { useFormat } from '../locale/use-format';
import styles from './explanation.module.css';

interface ExplanationTableProps {
  readonly explanation: ExplanationView;
  readonly onDrill: (part: ExplanationPart, title: string) => void;
}

export function ExplanationTable({ explanation, onDrill }: ExplanationTableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { parts, progress } = explanation;
  const issueOf = useIssues(parts.filter(({ kind }) => kind === 'issue').map(({ id }) => id as IssueId));
  const isHidden = (part: ExplanationPart) =>
    part.kind === 'hidden' || (part.kind === 'issue' && issueOf(part.id as IssueId) === 'hidden');
  const hidden = parts.filter(isHidden);
  const restricted = parts.filter(({ kind }) => kind === 'restricted');
  const titleOf = (part: ExplanationPart): string => {
    if (part.kind !== 'issue') return part.title ?? '';
    const issue = issueOf(part.id as IssueId);
    return typeof issue === 'object' ? `${issue.key} ${issue.title}` : '…';
  };
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('why.part')}</th>
          <th scope="col">{t('why.weight')}</th>
          <th scope="col">{t('why.progress')}</th>
          <th scope="col">{t('why.contribution')}</th>
        </tr>
      </thead>
      <tbody>
        {parts
          .filter((part) => !isHidden(part) && part.kind !== 'restricted')
          .map((part) => (
            <tr key={`${part.kind} ${part.id}`}>
              <th scope="row">
                <button type="button" onClick={() => onDrill(part, titleOf(part))}>
                  {titleOf(part)}
                </button>
                {part.isDropped && <span className={styles.quiet}> {t('why.dropped')}</span>}
              </th>
              <Figures parts={[part]} />
            </tr>
          ))}
        {hidden.length > 0 && (
          <tr>
            <th scope="row">{t('issue.hidden', { count: sum(hidden.map(({ count }) => count)) })}</th>
            <Figures parts={hidden} />
          </tr>
        )}
        {restricted.map(({ count }) => (
          <tr key="restricted">
            <th scope="row">{t('why.restricted', { count })}</th>
            <Figures parts={restricted} />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={3}>
            {t('why.sum')}
          </th>
          <td>{progress === null ? '–' : format.percent(progress)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

/** Weight, progress and contribution of parts that share a row. */
function Figures({ parts }: { readonly parts: readonly ExplanationPart[] }) {
  const format = useFormat();
  const counting = parts.filter((part) => part.contribution !== null);
  const weight = sum(counting.map((part) => part.weight));
  const progress = sum(counting.map((part) => part.weight * (part.progress ?? 0))) / weight;
  const isCounted = counting.length > 0;
  return (
    <>
      <td>{format.number(isCounted ? weight : sum(parts.map((part) => part.weight)))}</td>
      <td>{isCounted && weight > 0 ? format.percent(progress) : '–'}</td>
      <td>{isCounted ? format.percent(sum(counting.map((part) => part.contribution ?? 0))) : '–'}</td>
    </>
  );
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
