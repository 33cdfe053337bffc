import { useCallback } from 'react';
import {
  type CreatedWebhook,
  type NewWebhook,
  type Webhook,
  WebhookAddressFault,
} from '../../../shared/protocol/integrations.ts';
import type { ApiError } from '../../sync/api.ts';
import { useConsole } from '../../sync/react.tsx';
import { useMembership } from '../../ui/session/membership-context.tsx';
import { useShell } from '../../ui/shell-context.tsx';
import { type Fault, type Listing, faultOf, useListing } from './use-listing.ts';

/** Why a webhook was not made. */
export type NewWebhookFault =
  | { readonly kind: 'address'; readonly fault: WebhookAddressFault }
  | { readonly kind: 'full' }
  | { readonly kind: 'other'; readonly fault: Fault };

export interface Webhooks {
  readonly listing: Listing<Webhook>;
  readonly refresh: () => void;
  readonly create: (wanted: NewWebhook) => Promise<CreatedWebhook | NewWebhookFault>;
  /** Null when it is done. */
  readonly remove: (id: string) => Promise<Fault | null>;
}

/** The webhooks of this session and how they fare, as far as this person may see them. */
export function useWebhooks(): Webhooks {
  const { api } = useShell();
  const { token } = useMembership();
  const session = useConsole((state) => state.session);
  const read = useCallback(async () => {
    const result = await api.webhooks(token, session);
    return result.ok ? { ok: true as const, value: result.value.webhooks } : result;
  }, [api, token, session]);
  const { listing, refresh } = useListing(read);

  return {
    listing,
    refresh,
    async create(wanted) {
      const result = await api.createWebhook(token, session, wanted);
      refresh();
      return result.ok ? result.value : faultOfNew(result.error);
    },
    async remove(id) {
      const result = await api.removeWebhook(token, session, id);
      refresh();
      return result.ok ? null : faultOf(result.error);
    },
  };
}

function faultOfNew(error: ApiError): NewWebhookFault {
  const detail = error.error === 'invalid' ? (error.detail ?? '') : '';
  if (detail === 'webhooks: too-many') return { kind: 'full' };
  if (!detail.startsWith('url: ')) return { kind: 'other', fault: faultOf(error) };
  const fault = WebhookAddressFault.safeParse(detail.slice('url: '.length));
  // What the schema of addresses says is not one of ours.
  return { kind: 'address', fault: fault.success ? fault.data : 'not-web' };
}
