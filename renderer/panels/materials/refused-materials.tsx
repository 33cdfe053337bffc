import type { WebinarCommand } from '../../../shared/webinar.ts';
import { useText } from '../../i18n/text.ts';
import type { RefusedEdit } from '../../sync/console.ts';
import { useConsole, useConsoleActions } from '../../sync/react.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { TermWords } from '../../ui/glossary/term-words.tsx';
import { useRejectionText } from '../../ui/session/rejection-text.ts';
import type { Materials } from './use-materials.ts';

/** Edits that were refused, with why and what they said; conflicts stand beside what they are about instead. */
export function RefusedMaterials({ materials }: { readonly materials: Materials }) {
  const t = useText<'dialogs'>();
  const why = useRejectionText();
  const { dismissRefused } = useConsoleActions();
  const refused = useConsole((state) => state.refused).filter((edit) => isShownHere(edit, materials));
  return refused.map(({ command, rejection }) => (
    <Banner
      key={command.id}
      tone="warn"
      isBoxed
      title={t('materials.refused')}
      actions={
        <Button size="small" onPress={() => dismissRefused(command.id)}>
          {t('materials.refused.dismiss')}
        </Button>
      }
    >
      {why(rejection)} <Written command={command as unknown as WebinarCommand} />
    </Banner>
  ));
}

/** What somebody had typed, so that it can be typed, or copied, again. */
function Written({ command }: { readonly command: WebinarCommand }) {
  switch (command.type) {
    case 'documents.add':
      return command.data.documents.map(({ id, title, version: { content } }) => (
        <span key={id} className="refused-value">
          {title} · {'url' in content ? content.url : content.file.name}
        </span>
      ));
    case 'documents.add-version': {
      const { content } = command.data.version;
      return <span className="refused-value">{'url' in content ? content.url : content.file.name}</span>;
    }
    case 'documents.edit':
    case 'glossary.edit':
      return command.data.changes.map(({ field, value }) => (
        <span key={field} className="refused-value">
          {typeof value === 'string' ? value : ''}
        </span>
      ));
    case 'glossary.add':
      return command.data.terms.slice(0, 10).map(({ id, words, note }) => (
        <span key={id} className="refused-value">
          <TermWords words={words} note={note} />
        </span>
      ));
    default:
      return null;
  }
}

function isShownHere({ command: { type }, rejection }: RefusedEdit, { documents, glossary }: Materials): boolean {
  if (!type.startsWith('documents.') && !type.startsWith('glossary.')) return false;
  if (rejection.code !== 'conflict') return true;
  const { record } = rejection.data;
  return !documents.byId[record] && !glossary.byId[record];
}
