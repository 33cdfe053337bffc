import type { ApiError } from '../../sync/api.ts';

/** Why a link did not work, as far as what to do about it differs. */
export const joinFaults = [
  'token-unknown',
  'token-expired',
  'token-revoked',
  'offline',
  'rate-limited',
  'other',
] as const;
export type JoinFault = (typeof joinFaults)[number];

export function faultOf({ error }: ApiError): JoinFault {
  switch (error) {
    case 'token-unknown':
    case 'token-expired':
    case 'token-revoked':
    case 'rate-limited':
      return error;
    // A link that is cut short can be refused before it is looked up.
    case 'not-found':
      return 'token-unknown';
    case 'unreachable':
      return 'offline';
    default:
      return 'other';
  }
}

/** Faults that can pass by themselves: the same link may be tried again. */
export function mayPass(fault: JoinFault): boolean {
  return fault === 'offline' || fault === 'rate-limited' || fault === 'other';
}
