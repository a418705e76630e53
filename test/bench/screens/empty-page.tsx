import { createRoot } from 'react-dom/client';

/** React and nothing else: what a screen of the app is measured against. */
const element = document.getElementById('root');
if (element !== null) createRoot(element).render(<main>Nothing</main>);
