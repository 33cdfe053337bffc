import { Link } from 'lucide-react';
import { useState } from 'react';
import { joinLink } from '../../../shared/protocol/http.ts';
import { mayInvite } from '../../../shared/roles/permissions.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { useConsole, useConsoleActions } from '../../sync/react.tsx';
import { Button } from '../../ui/button.tsx';
import { useMembership } from '../../ui/session/membership-context.tsx';
import { useDesktop, useShell } from '../../ui/shell-context.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { readInvite } from './invite-draft.ts';
import { faultOf } from './use-invites.ts';

/** Makes a link that lets interpreters into one booth, and copies it: one press, nothing to fill in. */
export function BoothLink({
  booth,
  name,
  language,
}: {
  readonly booth: string;
  /** What the booth is called; the link is listed under it. */
  readonly name: string;
  /** Into which it works. */
  readonly language: string | null;
}) {
  const t = useText<'dialogs'>();
  const formats = useFormats();
  const toast = useToast();
  const desktop = useDesktop();
  const { api, backend } = useShell();
  const { token } = useMembership();
  const { now } = useConsoleActions();
  const session = useConsole((state) => state.session);
  const end = useConsole(({ state }) => state?.session.end.at ?? 0);
  const role = useConsole(({ me }) => me.role);
  const [isMaking, setMaking] = useState(false);
  /** A link that is made and could not be put on the clipboard: it is never told again. */
  const [uncopied, setUncopied] = useState<string | null>(null);
  if (!mayInvite[role].includes('interpreter')) return null;

  const make = async () => {
    const draft = { role: 'interpreter', label: name, name: null, language, expiry: 'session' } as const;
    const invite = readInvite({ ...draft, wholeSeries: false }, { session, series: null, end, now: now() });
    // A button that was disabled meanwhile would lose the focus.
    if (isMaking || invite === 'name-missing') return;
    setMaking(true);
    const made = await api.createInvite(token, invite);
    setMaking(false);
    if (!made.ok) return void toast({ tone: 'warn', text: t(`invites.failed.${faultOf(made.error.error)}`) });
    const link = joinLink(backend, made.value.token, invite, booth);
    try {
      await desktop.copyText(link);
      setUncopied(null);
      const until = invite.expiresAt ?? end;
      const when = { date: formats.shortDate(until), time: formats.time(until) };
      toast({ tone: 'ok', text: t('invites.booth-link.copied', { booth: name, ...when }) });
    } catch {
      setUncopied(link);
    }
  };
  return (
    <>
      <Button size="small" icon={Link} onPress={() => void make()}>
        {t('invites.booth-link')}
      </Button>
      {uncopied !== null && (
        <TextField
          className="booth-link"
          label={t('invites.made.link')}
          description={t('invites.booth-link.by-hand')}
          value={uncopied}
          onChange={() => {}}
          isReadOnly
          autoFocus
        />
      )}
    </>
  );
}
