import { Fragment, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Hidden } from '../../components/hidden';
import styles from './strategy-changes.module.css';
import { wordPieces } from './word-pieces';

interface WordDifferencesProps {
  readonly before: string;
  readonly after: string;
}

/** One text with the words that went struck through and those that came underlined; said as well. */
export function WordDifferences({ before, after }: WordDifferencesProps) {
  const { t } = useTranslation();
  const pieces = useMemo(() => wordPieces(before, after), [before, after]);
  return pieces.map(({ same, removed, added }, place) => (
    <Fragment key={place}>
      {same}
      {removed !== '' && (
        <del className={styles.removed}>
          <Hidden>{t('strategy.change.removedWords')} </Hidden>
          {removed}
        </del>
      )}
      {removed !== '' && added !== '' && ' '}
      {added !== '' && (
        <ins className={styles.added}>
          <Hidden>{t('strategy.change.addedWords')} </Hidden>
          {added}
        </ins>
      )}
    </Fragment>
  ));
}
