import { setBooleanFeatureFlagResolver } from '@atlaskit/platform-feature-flags';
import { getThemeStyles } from '@atlaskit/tokens/get-theme-styles';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';

setBooleanFeatureFlagResolver(() => false);

/** Emits Atlassian's design tokens, light and dark, as /tokens.css: the site links it, and so do the app's frames. */
function tokensStylesheet(): Plugin {
  return {
    name: 'tokens-stylesheet',
    async generateBundle() {
      const themes = await getThemeStyles({
        colorMode: 'auto',
        light: 'light',
        dark: 'dark',
        shape: 'shape',
        spacing: 'spacing',
        typography: 'typography',
      });
      this.emitFile({ type: 'asset', fileName: 'tokens.css', source: themes.map(({ css }) => css).join('\n') });
    },
    transformIndexHtml: () => [{ tag: 'link', attrs: { rel: 'stylesheet', href: '/tokens.css' }, injectTo: 'head' }],
  };
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [tokensStylesheet()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    chunkSizeWarningLimit: 2000,
    rolldownOptions: { checks: { moduleLevelDirective: false } },
  },
});
