import { setBooleanFeatureFlagResolver } from '@atlaskit/platform-feature-flags';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import '@atlaskit/css-reset';
import './styles/page.css';
import './styles/shell.css';
import './styles/issue.css';
import './styles/board.css';
import './styles/dashboard.css';
import { App } from './app';
import { FlagsProvider } from './shell/flags';
import { ThemeProvider } from './shell/theme';

setBooleanFeatureFlagResolver(() => false);

const client = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 30_000 } } });
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no root element');

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <ThemeProvider>
        <FlagsProvider>
          <BrowserRouter>
            <App />
          </BrowserRouter>
        </FlagsProvider>
      </ThemeProvider>
    </QueryClientProvider>
  </StrictMode>,
);
