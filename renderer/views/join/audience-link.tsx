import { Copy, MessageCircleQuestionMark } from 'lucide-react';
import { useEffect } from 'react';
import { type InvitePreview, joinLink } from '../../../shared/protocol/http.ts';
import { useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useShell } from '../../ui/shell-context.tsx';
import { useCopy } from '../../ui/use-copy.ts';

/** A link of the audience, which has a page of its own: a browser goes there, the desktop's window stays at its own. */
export function AudienceLink({ token, preview }: { readonly token: string; readonly preview: InvitePreview }) {
  const t = useText<'entry'>();
  const { backend, desktop } = useShell();
  const copy = useCopy();
  const link = joinLink(backend, token, preview);
  const leaves = desktop.kind === 'browser';
  useEffect(() => {
    if (leaves) location.replace(link);
  }, [leaves, link]);
  if (leaves)
    return (
      <p className="join-looking" role="status">
        {t('join.looking')}
      </p>
    );
  return (
    <EmptyState
      level={2}
      icon={MessageCircleQuestionMark}
      title={t('join.audience.title')}
      actions={
        <>
          <Button variant="primary" icon={Copy} onPress={() => copy(link)}>
            {t('app.copy')}
          </Button>
          <Button onPress={() => location.replace('#/')}>{t('join.back')}</Button>
        </>
      }
    >
      {t('join.audience.text')}
    </EmptyState>
  );
}
