import { useState } from 'react';
import { Outlet } from 'react-router';
import { Header } from './header';
import { Sidebar } from './sidebar';
import { SiteControls } from './site-controls';

/** Jira's frame around every page: header, sidebar, and the drawer of the site's own controls. */
export function Shell() {
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="shell">
      <a className="skip-link" href="#main">
        Skip to content
      </a>
      <Header areControlsOpen={isOpen} onControls={() => setOpen(!isOpen)} />
      <Sidebar />
      <main id="main" className="main" tabIndex={-1}>
        <Outlet />
      </main>
      {isOpen && <SiteControls close={() => setOpen(false)} />}
    </div>
  );
}
