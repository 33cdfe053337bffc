import { CalendarPlus, FileUp, KeyRound, Link2, RotateCw } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { isStaff } from '../../../shared/core/actor.ts';
import type { Instant } from '../../../shared/core/envelope.ts';
import { useFormats } from '../../i18n/formats.ts';
import { directionOf } from '../../i18n/i18n-provider.tsx';
import { useText } from '../../i18n/text.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { DisplayMenu } from '../../ui/display-menu.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useShell } from '../../ui/shell-context.tsx';
import { PasteLink } from '../join/paste-link.tsx';
import { type Group, foremost, grouped } from './agenda.ts';
import { ImportInto } from './import-into.tsx';
import { NewSessionDialog } from './new-session-dialog.tsx';
import type { LostMembership, Reach } from './reach.ts';
import { SessionCard } from './session-card.tsx';
import { useReach } from './use-reach.ts';
import './sessions.css';

type Opened = 'new' | 'import' | 'join' | null;

/** Where everything begins: the sessions that this person can open, and how to make or reach more. */
export function SessionsView() {
  const t = useText<'entry'>();
  const { reach, refresh } = useReach();
  const [opened, setOpened] = useState<Opened>(null);
  const close = () => setOpened(null);
  const isOrganiser = reach?.memberships.some(({ role }) => role === 'organiser') ?? false;
  const editable = reach?.sessions.filter(({ membership }) => isStaff(membership.role)) ?? [];
  const isFirstRun = reach !== null && reach.memberships.length === 0 && reach.lost.length === 0;

  return (
    <main className="sessions">
      <header className="sessions-bar">
        <p className="sessions-brand">{t('app.name')}</p>
        <span className="grow" />
        <IconButton icon={RotateCw} label={t('sessions.refresh')} onPress={refresh} />
        <DisplayMenu />
      </header>
      <div className="sessions-page">
        {reach === null && (
          <p className="sessions-loading" role="status">
            {t('sessions.loading')}
          </p>
        )}
        {isFirstRun && <FirstRun offline={reach.offline} />}
        {reach && !isFirstRun && (
          <>
            <div className="sessions-head">
              <h1>{t('sessions.title')}</h1>
              <div className="sessions-actions">
                {isOrganiser && (
                  <Button icon={CalendarPlus} onPress={() => setOpened('new')}>
                    {t('sessions.new')}
                  </Button>
                )}
                {editable.length > 0 && (
                  <Button icon={FileUp} onPress={() => setOpened('import')}>
                    {t('sessions.import')}
                  </Button>
                )}
                <Button icon={Link2} onPress={() => setOpened('join')}>
                  {t('sessions.join')}
                </Button>
              </div>
            </div>
            <Notices reach={reach} onChange={refresh} />
            <Agenda reach={reach} isOrganiser={isOrganiser} onNew={() => setOpened('new')} />
          </>
        )}
      </div>
      {opened === 'new' && reach && <NewSessionDialog reach={reach} onClose={close} />}
      {opened === 'import' && <ImportInto sessions={editable} onClose={close} />}
      {opened === 'join' && (
        <Dialog title={t('sessions.join')} isOpen onClose={close}>
          <PasteLink autoFocus />
        </Dialog>
      )}
    </main>
  );
}

function FirstRun({ offline }: { readonly offline: boolean }) {
  const t = useText<'entry'>();
  return (
    <section className="sessions-first">
      <h1>{t('sessions.first.title')}</h1>
      <p className="soft">{t('sessions.first.text')}</p>
      {offline && <Banner tone="warn" title={t('join.fault.offline')} isBoxed />}
      <PasteLink autoFocus />
    </section>
  );
}

/** What stands in the way: no connection, or access that has ended. */
function Notices({ reach, onChange }: { readonly reach: Reach; readonly onChange: () => void }) {
  const t = useText<'entry'>();
  return (
    <>
      {reach.offline && (
        <Banner
          tone="warn"
          title={t('join.fault.offline')}
          isBoxed
          actions={
            <Button size="small" onPress={onChange}>
              {t('app.retry')}
            </Button>
          }
        >
          {t('sessions.offline')}
        </Banner>
      )}
      {reach.lost.map((lost) => (
        <Lost key={lost.membership.token} lost={lost} onChange={onChange} />
      ))}
    </>
  );
}

function Lost({
  lost: { membership, fault },
  onChange,
}: {
  readonly lost: LostMembership;
  readonly onChange: () => void;
}) {
  const t = useText<'entry'>();
  const { memberships } = useShell();
  const passing = fault === 'other';
  return (
    <Banner
      tone="warn"
      title={t(`sessions.fault.${fault}`, { role: t(`people.role.${membership.role}`) })}
      isBoxed
      actions={
        <Button size="small" onPress={() => (passing ? onChange() : void memberships.leave(membership).then(onChange))}>
          {t(passing ? 'app.retry' : 'sessions.forget')}
        </Button>
      }
    />
  );
}

function Agenda({
  reach,
  isOrganiser,
  onNew,
}: {
  readonly reach: Reach;
  readonly isOrganiser: boolean;
  readonly onNew: () => void;
}) {
  const t = useText<'entry'>();
  const now = useMachineNow();
  const groups = useMemo(() => grouped(reach.sessions, now), [reach, now]);
  const first = foremost(reach.sessions, now);
  if (reach.sessions.length === 0) {
    if (reach.memberships.length === 0 || reach.offline) return null;
    return (
      <EmptyState
        level={2}
        icon={isOrganiser ? CalendarPlus : KeyRound}
        title={t('sessions.empty.title')}
        actions={
          isOrganiser && (
            <Button variant="primary" onPress={onNew}>
              {t('sessions.new')}
            </Button>
          )
        }
      >
        {t(isOrganiser ? 'sessions.empty.organiser' : 'sessions.empty.member')}
      </EmptyState>
    );
  }
  return groups.map((group) => (
    <section key={group.series?.id ?? ''} className="sessions-group">
      <GroupTitle group={group} isAlone={groups.length === 1} />
      <ul>
        {group.sessions.map((reached) => (
          <SessionCard key={reached.summary.id} reached={reached} now={now} isForemost={reached === first} />
        ))}
      </ul>
    </section>
  ));
}

function GroupTitle({ group, isAlone }: { readonly group: Group; readonly isAlone: boolean }) {
  const t = useText<'entry'>();
  const { local } = useFormats();
  if (!group.series) return isAlone ? null : <h2>{t('sessions.alone')}</h2>;
  const title = local(group.series.title);
  return (
    <h2>
      <span lang={title.lang} dir={directionOf(title.lang)}>
        {title.text}
      </span>{' '}
      <span className="muted">{t('sessions.count', { count: group.sessions.length })}</span>
    </h2>
  );
}

/** This machine's clock, by the minute's quarter: here nothing is on yet whose time must be exact. */
function useMachineNow(): Instant {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 15_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
