import { i18n } from '@forge/bridge';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

type Locale = NonNullable<Parameters<typeof i18n.getTranslations>[0]>;

/** Loads the texts of the viewer's language, or of its fallback, from what Forge serves beside the app. */
export async function startTranslations(viewerLocale: Locale): Promise<void> {
  const { locale, translations } = await i18n.getTranslations(viewerLocale);
  document.documentElement.lang = locale;
  await i18next.use(initReactI18next).init({
    lng: locale,
    fallbackLng: false,
    resources: { [locale]: { translation: translations ?? {} } },
    interpolation: { escapeValue: false },
  });
}
