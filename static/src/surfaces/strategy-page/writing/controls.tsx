import DeleteIcon from '@atlaskit/icon/core/delete';
import EditIcon from '@atlaskit/icon/core/edit';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import styles from '../../../components/tool.module.css';

interface ControlProps {
  readonly button?: RefObject<HTMLButtonElement>;
  /** Of the part. */
  readonly title: string;
  readonly onClick: () => void;
}

type NamedProps = Omit<ControlProps, 'title'> & {
  readonly name: string;
  readonly Icon: typeof EditIcon;
};

function Control({ button, name, Icon, onClick }: NamedProps) {
  return (
    <button ref={button} type="button" className={styles.tool} aria-label={name} title={name} onClick={onClick}>
      <Icon label="" size="small" color="currentColor" />
    </button>
  );
}

export function EditControl({ title, ...control }: ControlProps) {
  const { t } = useTranslation();
  return <Control {...control} name={t('strategy.part.edit', { title })} Icon={EditIcon} />;
}

export function RemoveControl({ title, isRetirement, ...control }: ControlProps & { readonly isRetirement: boolean }) {
  const { t } = useTranslation();
  const name = t(isRetirement ? 'strategy.part.retire' : 'strategy.part.remove', { title });
  return <Control {...control} name={name} Icon={DeleteIcon} />;
}
