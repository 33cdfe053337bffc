import { Download, ExternalLink, FileText } from 'lucide-react';
import { useState } from 'react';
import type { BoothDocument, BoothDocumentVersion, BoothItem } from '../../../shared/views/booth.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { useBooth, useBoothActions } from '../../sync/react.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useMembership } from '../../ui/session/membership-context.tsx';
import { useShell } from '../../ui/shell-context.tsx';
import { RefusedMarks } from './refused-marks.tsx';

const none: Readonly<Record<string, BoothDocument>> = {};

/** Slides, speeches and lists of names: the newest version of each, and whether this booth has opened it. */
export function Documents() {
  const t = useText<'booth'>();
  const documents = useBooth(({ view }) => view?.documents ?? none);
  const [failed, fail] = useState(false);
  const all = Object.entries(documents);
  if (all.length === 0)
    return (
      <>
        <RefusedMarks />
        <EmptyState icon={FileText} title={t('booth.documents.none')} level={3}>
          {t('booth.documents.none.text')}
        </EmptyState>
      </>
    );
  return (
    <div className="booth-documents">
      {failed && <Banner isBoxed tone="warn" title={t('booth.documents.failed')} />}
      <RefusedMarks />
      <ul>
        {all.map(([id, document]) => (
          <li key={id}>
            <DocumentRow id={id} document={document} onFailed={fail} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function DocumentRow({
  id,
  document: { title, item, versions, opened },
  onFailed,
}: {
  readonly id: string;
  readonly document: BoothDocument;
  readonly onFailed: (failed: boolean) => void;
}) {
  const t = useText<'booth'>();
  const { time, local } = useFormats();
  const { edit } = useBoothActions();
  const { api, desktop } = useShell();
  const { token } = useMembership();
  const session = useBooth(({ me }) => ('session' in me.scope ? me.scope.session : null));
  const booth = useBooth(({ seat }) => seat?.booth ?? null);
  const about = useBooth(({ view }) => (item === undefined || !view ? null : itemOf(view, item)));
  const languages = useBooth(({ view }) => view?.languages ?? null) ?? [];
  const newest = versions.at(-1);
  if (!newest) return null;
  const read = booth === null ? undefined : opened[booth];
  const state = read === undefined ? 'unopened' : read.version === newest.id ? 'opened' : 'new-version';
  const open = async ({ id: version, content }: BoothDocumentVersion): Promise<void> => {
    onFailed(false);
    if ('url' in content) window.open(content.url, '_blank', 'noopener,noreferrer');
    else {
      if (session === null) return;
      const fetched = await api.sessionFile(token, session, content.file.hash);
      if (!fetched.ok) {
        onFailed(true);
        return;
      }
      if (!(await desktop.saveFile(content.file.name, fetched.value, content.file.type))) return;
    }
    if (booth !== null) edit({ type: 'documents.open', data: { document: id, version, booth } });
  };
  const isFile = 'file' in newest.content;
  return (
    <div className="booth-document">
      <Button
        variant="ghost"
        icon={isFile ? Download : ExternalLink}
        aria-label={t('booth.documents.open', { title })}
        onPress={() => void open(newest).catch(() => onFailed(true))}
      >
        <span className="booth-document-title">{title}</span>
      </Button>
      <p className="muted">
        {about ? local(about.title, languages).text : t('booth.documents.session')}
        {' · '}
        {t('booth.documents.version', { number: versions.length, time: time(newest.at) })}
        {'file' in newest.content &&
          ` · ${t('booth.documents.size', { megabytes: Math.max(0.1, Math.round(newest.content.file.size / 100_000) / 10) })}`}
      </p>
      <Chip
        size="small"
        tone={state === 'opened' ? 'ok' : state === 'new-version' ? 'warn' : 'neutral'}
        shape={state === 'opened' ? 'dot' : state === 'new-version' ? 'triangle' : 'ring'}
      >
        {t(`booth.documents.${state}`)}
      </Chip>
    </div>
  );
}

function itemOf(
  { item, coming }: { readonly item?: BoothItem; readonly coming: readonly BoothItem[] },
  id: string,
): BoothItem | null {
  return [...(item ? [item] : []), ...coming].find((each) => each.id === id) ?? null;
}
