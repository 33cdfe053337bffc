import { type FormEvent, useState } from 'react';
import { joinLink } from '../../../shared/protocol/http.ts';
import { useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { useShell } from '../../ui/shell-context.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { readJoinLink } from './join-token.ts';
import './join.css';

/** Joining with a link that was sent some other way: in a mail on this machine, or read out. */
export function PasteLink({ autoFocus = false }: { readonly autoFocus?: boolean }) {
  const t = useText<'entry'>();
  const { backend, desktop } = useShell();
  const [pasted, setPasted] = useState('');
  const [error, setError] = useState<string | null>(null);

  const open = (event: FormEvent) => {
    event.preventDefault();
    const link = readJoinLink(pasted);
    if (!link) return setError(t('join.paste.not-a-link', { example: joinLink(backend, '…') }));
    if (link.origin === null || link.origin === backend || link.origin === location.origin) {
      location.hash = new URL(joinLink(backend, link.token, undefined, link.booth)).hash;
      return;
    }
    // A browser goes to any backend; the desktop's window stays at its own.
    if (desktop.kind === 'browser') return location.assign(joinLink(link.origin, link.token, undefined, link.booth));
    setError(t('join.paste.elsewhere', { host: new URL(link.origin).host }));
  };

  return (
    <form className="paste-link" onSubmit={open} noValidate>
      <TextField
        label={t('join.paste.label')}
        description={t('join.paste.hint')}
        value={pasted}
        onChange={(value) => {
          setPasted(value);
          setError(null);
        }}
        error={error}
        autoComplete="off"
        autoFocus={autoFocus}
      />
      <Button type="submit" variant="primary" isDisabled={pasted.trim() === ''}>
        {t('join.paste.open')}
      </Button>
    </form>
  );
}
