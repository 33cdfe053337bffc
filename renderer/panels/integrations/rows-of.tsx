import { Plus, WifiOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/text.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import type { LucideIcon } from '../../ui/icon.tsx';
import type { Listing } from './use-listing.ts';

/** One list of the dialog in all its states: being read, not to be had, empty, and as it was read last. */
export function RowsOf<T>({
  listing,
  words,
  icon,
  onRetry,
  onNew,
  row,
}: {
  readonly listing: Listing<T>;
  readonly words: { readonly loading: string; readonly empty: string; readonly title: string; readonly make: string };
  readonly icon: LucideIcon;
  readonly onRetry: () => void;
  readonly onNew: () => void;
  /** A list item. */
  readonly row: (each: T) => ReactNode;
}) {
  const t = useText<'dialogs'>();
  const make = (
    <Button variant="primary" icon={Plus} onPress={onNew}>
      {words.make}
    </Button>
  );
  if (listing.kind === 'loading') return <p role="status">{words.loading}</p>;
  if (listing.kind === 'fault')
    return (
      <EmptyState
        icon={WifiOff}
        title={t(`integrations.failed.${listing.fault}`)}
        actions={<Button onPress={onRetry}>{t('app.retry')}</Button>}
      />
    );
  if (listing.rows.length === 0) return <EmptyState icon={icon} title={words.empty} actions={make} />;
  return (
    <>
      {listing.isStale && <Banner tone="warn" title={t('integrations.stale')} isBoxed />}
      <div className="integrations-head">
        <h3>{words.title}</h3>
        {make}
      </div>
      <ul className="integration-list">{listing.rows.map(row)}</ul>
    </>
  );
}
