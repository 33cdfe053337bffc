import { useState } from 'react';
import type { Notice } from '../../../shared/protocol/socket.ts';
import { mayCommand } from '../../../shared/roles/permissions.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { useConsole, useConsoleActions } from '../../sync/react.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { useMembership } from '../../ui/session/membership-context.tsx';
import { useShell } from '../../ui/shell-context.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useLocalNow } from './use-local-now.ts';

/** What people must know about the connection and the backend, and what still works meanwhile. */
export function ConnectionBanners() {
  const notices = useConsole((state) => state.notices);
  return (
    <>
      <ConnectionBanner />
      {notices.map((notice) => (
        <NoticeBanner key={notice.kind} notice={notice} />
      ))}
    </>
  );
}

function ConnectionBanner() {
  const t = useText();
  const formats = useFormats();
  const status = useConsole((state) => state.status);
  const waiting = useConsole((state) => state.pending.length);
  const keepsEdits = useConsole((state) => state.keepsEdits);
  const { reconnect } = useConsoleActions();
  const now = useLocalNow();
  switch (status.kind) {
    case 'offline':
      return (
        <Banner
          tone="warn"
          title={t('connection.offline.title')}
          actions={
            <Button size="small" onPress={reconnect}>
              {t('connection.reconnect')}
            </Button>
          }
        >
          {t('connection.offline.text')} <strong>{t('connection.offline.waiting', { count: waiting })}</strong>
          {!keepsEdits && waiting > 0 && <> {t('connection.offline.not-kept')}</>}
        </Banner>
      );
    case 'stale':
      return (
        <Banner
          tone="warn"
          title={t('connection.stale.title', { time: formats.duration(Math.max(0, now - status.since)) })}
        >
          {t('connection.stale.text')}
        </Banner>
      );
    case 'closed':
      return (
        <Banner
          tone="over"
          title={t('connection.closed.title')}
          actions={
            <>
              {status.reason === 'too-many-connections' && (
                <Button size="small" onPress={reconnect}>
                  {t('connection.reconnect')}
                </Button>
              )}
              {(status.reason === 'version-unsupported' || status.reason === 'protocol-error') && (
                <Button size="small" onPress={() => location.reload()}>
                  {t('app.reload')}
                </Button>
              )}
              <Button size="small" onPress={() => (location.hash = '#/')}>
                {t('connection.leave')}
              </Button>
            </>
          }
        >
          {t(`connection.closed.${status.reason}`)}
        </Banner>
      );
    case 'connecting':
    case 'live':
      return null;
  }
}

function NoticeBanner({ notice }: { readonly notice: Notice }) {
  const t = useText();
  const formats = useFormats();
  const { dismissNotice } = useConsoleActions();
  const understood = (
    <Button size="small" variant="ghost" onPress={() => dismissNotice(notice.kind)}>
      {t('connection.dismiss')}
    </Button>
  );
  switch (notice.kind) {
    case 'clock-stepped':
      return (
        <Banner
          tone="warn"
          title={t('connection.clock-stepped.title', { time: formats.signedDuration(notice.ms) })}
          actions={
            <>
              <AdoptClock />
              {understood}
            </>
          }
        >
          {t('connection.clock-stepped.text')}
        </Banner>
      );
    case 'clock-adopted':
      return (
        <Banner tone="info" title={t('connection.clock-adopted.title')} actions={understood}>
          {t('connection.clock-adopted.text', { time: formats.signedDuration(notice.ms) })}
        </Banner>
      );
    case 'storage-failing':
      return (
        <Banner tone="over" title={t('connection.storage-failing.title')}>
          {t('connection.storage-failing.text')}
        </Banner>
      );
    case 'storage-recovered':
      return <Banner tone="ok" title={t('connection.storage-recovered.title')} actions={understood} />;
    case 'stopping':
      return (
        <Banner tone="info" title={t('connection.stopping.title')}>
          {t('connection.stopping.text')}
        </Banner>
      );
  }
}

/** Makes the system's clock the backend's own: only for those who run or own the session. */
function AdoptClock() {
  const t = useText();
  const toast = useToast();
  const { api } = useShell();
  const { token, role } = useMembership();
  const { dismissNotice } = useConsoleActions();
  const [isAsking, setAsking] = useState(false);
  if (role === 'producer' || !mayCommand(role, 'session.edit')) return null;
  const adopt = async () => {
    setAsking(true);
    const result = await api.adoptClock(token);
    setAsking(false);
    if (result.ok) dismissNotice('clock-stepped');
    else toast({ tone: 'warn', text: t('connection.clock-adopt-failed') });
  };
  return (
    <Button size="small" isDisabled={isAsking} onPress={() => void adopt()}>
      {t('connection.clock-adopt')}
    </Button>
  );
}
