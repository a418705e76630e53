import { getThemeHtmlAttrs } from '@atlaskit/tokens/get-theme-html-attrs';
import { createContext, useContext, useEffect, useState } from 'react';
import type { ReactNode } from 'react';

export type ColorMode = 'light' | 'dark';

interface Theme {
  readonly colorMode: ColorMode;
  readonly setColorMode: (colorMode: ColorMode) => void;
}

const STORED = 'color-mode';

const ThemeContext = createContext<Theme>({ colorMode: 'light', setColorMode: () => undefined });

/** The attributes of the html element under which /tokens.css shows a colour mode. */
export const themeAttributes = (colorMode: ColorMode): Readonly<Record<string, string>> =>
  getThemeHtmlAttrs({
    colorMode,
    light: 'light',
    dark: 'dark',
    shape: 'shape',
    spacing: 'spacing',
    typography: 'typography',
  });

export function ThemeProvider({ children }: { children: ReactNode }) {
  const [colorMode, setColorMode] = useState<ColorMode>(() =>
    localStorage.getItem(STORED) === 'dark' ? 'dark' : 'light',
  );
  useEffect(() => {
    localStorage.setItem(STORED, colorMode);
    for (const [name, value] of Object.entries(themeAttributes(colorMode)))
      document.documentElement.setAttribute(name, value);
  }, [colorMode]);
  return <ThemeContext.Provider value={{ colorMode, setColorMode }}>{children}</ThemeContext.Provider>;
}

export const useTheme = (): Theme => useContext(ThemeContext);
