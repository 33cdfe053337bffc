/** @jsxImportSource preact */
import type { AudienceKey } from '../../../shared/i18n/audience.ts';
import type { AudienceView } from '../../../shared/views/audience.ts';
import type { Closed, VisitState } from '../visit/visit.ts';
import { useWords } from './words.tsx';

/** Whether the page is connected, said only while it is not. */
export function ConnectionNotice({ state, onRetry }: { readonly state: VisitState; readonly onRetry: () => void }) {
  const { t, time } = useWords();
  const { standing, view } = state;
  return (
    <div role="status" class="connection">
      {standing.kind === 'connecting' && <p class="notice calm">{t('audience.connection.connecting')}</p>}
      {standing.kind === 'offline' && (
        <div class="notice warn">
          <p>
            {t('audience.connection.offline')}
            {view && <> {t('audience.connection.as-of', { time: time(standing.since) })}</>}
          </p>
          <button type="button" class="button" onClick={onRetry}>
            {t('audience.connection.retry')}
          </button>
        </div>
      )}
      {standing.kind === 'closed' && (
        <div class="notice over">
          <p>{t(closedText(standing.reason))}</p>
          {mayRetry.has(standing.reason) && (
            <button type="button" class="button" onClick={onRetry}>
              {t('audience.connection.retry')}
            </button>
          )}
        </div>
      )}
    </div>
  );
}

const told: ReadonlySet<Closed> = new Set<Closed>([
  'link-incomplete',
  'token-unknown',
  'token-expired',
  'token-revoked',
  'not-allowed',
  'session-unknown',
  'version-unsupported',
  'too-many-connections',
]);
const mayRetry: ReadonlySet<Closed> = new Set<Closed>(['too-many-connections', 'protocol-error']);

function closedText(reason: Closed): AudienceKey {
  return told.has(reason) ? (`audience.closed.${reason}` as AudienceKey) : 'audience.closed.other';
}

/** Why no questions are taken now, with what the moderators say to it. */
export function IntakeNotice({ view, hasDraft }: { readonly view: AudienceView; readonly hasDraft: boolean }) {
  const { t } = useWords();
  const { open, reason, notice } = view.intake;
  if (open || reason === undefined) return null;
  return (
    <div class="notice intake">
      <p>
        <strong>{t(`audience.intake.${reason}`)}</strong>
      </p>
      {notice !== undefined && <p dir="auto">{notice}</p>}
      {hasDraft && <p class="after">{t('audience.intake.draft')}</p>}
    </div>
  );
}

/** Whose interpretation is interrupted: whoever hears nothing learns that it is known, and not their own machine. */
export function InterruptionNotice({ view }: { readonly view: AudienceView }) {
  const { t, languageName } = useWords();
  const channels = Object.keys(view.interrupted ?? {});
  return (
    <div role="status">
      {channels.map((channel) => (
        <p key={channel} class="notice warn">
          {t('audience.interrupted', { language: languageName(channel) })}
        </p>
      ))}
    </div>
  );
}
