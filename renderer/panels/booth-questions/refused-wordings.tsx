import { Copy } from 'lucide-react';
import type { BoothEdit, RefusedEdit } from '../../sync/console.ts';
import { useFormats } from '../../i18n/formats.ts';
import { directionOf } from '../../i18n/i18n-provider.tsx';
import { useText } from '../../i18n/text.ts';
import { useBooth, useBoothActions } from '../../sync/react.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { useCopy } from '../../ui/use-copy.ts';
import type { Desk } from './use-desk.ts';

/**
 * What was written and not taken, with its text and why, until its author lets it go: beside its question, and those
 * whose questions have gone (`of` is null) by themselves.
 */
export function RefusedWordings({ of, desk }: { readonly of: string | null; readonly desk: Desk }) {
  const refused = useBooth((state) => state.refused);
  const shown = refused.filter((edit) => {
    if (!isWording(edit)) return false;
    const { question } = wordingOf(edit);
    return of === null ? desk.cards.every((card) => card.question.id !== question) : question === of;
  });
  return shown.map((edit) => <RefusedWording key={edit.command.id} refused={edit} />);
}

type WordingEdit = Extract<BoothEdit, { type: 'questions.render' | 'questions.review' }>;

function isWording({ command: { type } }: RefusedEdit): boolean {
  return type === 'questions.render' || type === 'questions.review';
}

function wordingOf({ command }: RefusedEdit): WordingEdit['data'] {
  return command.data as WordingEdit['data'];
}

function RefusedWording({ refused }: { readonly refused: RefusedEdit }) {
  const { command, rejection } = refused;
  const t = useText<'booth'>();
  const { timeWithSeconds, languageName } = useFormats();
  const { edit, dismissRefused } = useBoothActions();
  const copy = useCopy();
  const data = wordingOf(refused);
  const text = 'text' in data ? data.text : null;
  const [conflict] = rejection.code === 'conflict' ? rejection.data.conflicts : [];
  const dismiss = () => dismissRefused(command.id);
  const why = conflict
    ? t('booth.refused.conflict', { time: timeWithSeconds(conflict.at) })
    : t(`rejection.${rejection.code}`, {
        field: languageName(data.language),
        ...(rejection.code === 'invalid' && { path: rejection.data.path }),
      });
  const inTheirs = { lang: data.language, dir: directionOf(data.language) };
  return (
    <div className="refused-wording">
      <Banner
        isBoxed
        tone="warn"
        title={t('booth.refused')}
        actions={
          <>
            {conflict && text !== null && (
              <Button
                size="small"
                onPress={() => {
                  edit({ type: 'questions.render', data: { ...data, text, base: conflict.version } });
                  dismiss();
                }}
              >
                {t('booth.refused.put')}
              </Button>
            )}
            {text !== null && (
              <Button size="small" variant="ghost" icon={Copy} onPress={() => copy(text)}>
                {t('app.copy')}
              </Button>
            )}
            <Button size="small" variant={conflict ? 'default' : 'ghost'} onPress={dismiss}>
              {t(conflict ? 'booth.refused.keep' : 'booth.refused.dismiss')}
            </Button>
          </>
        }
      >
        {why}
        <dl>
          {conflict && typeof conflict.theirs === 'string' && (
            <div>
              <dt>{t('booth.refused.theirs')}</dt>
              <dd {...inTheirs}>{conflict.theirs}</dd>
            </div>
          )}
          {text !== null && (
            <div>
              <dt>{t('booth.refused.mine')}</dt>
              <dd {...inTheirs}>{text}</dd>
            </div>
          )}
        </dl>
      </Banner>
    </div>
  );
}
