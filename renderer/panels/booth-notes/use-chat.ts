import { useEffect, useMemo } from 'react';
import type { Body } from '../../../shared/chat/messages.ts';
import type { BoothMessage, Thread } from '../../../shared/views/booth.ts';
import { useBooth, useBoothActions } from '../../sync/react.tsx';
import { useReadMarks } from './use-read-marks.ts';

export const circles = ['own', 'common', 'producer'] as const;
export type Circle = (typeof circles)[number];

const says = {
  own: 'chat.say-in-booth',
  common: 'chat.say-to-booths',
  producer: 'chat.say-to-producer',
} as const satisfies Record<Circle, string>;

export interface Letter extends BoothMessage {
  readonly id: string;
}

export interface Sending {
  readonly id: string;
  readonly body: Body;
}

/** What a booth reads and writes: its three circles, and how much of each is not read. */
export interface Chat {
  readonly threads: Readonly<Record<Circle, readonly Letter[]>>;
  readonly unread: Readonly<Record<Circle, number>>;
  /** What came and was not looked at: one key for each message; null until it is known what was read before. */
  readonly unheard: readonly string[] | null;
  readonly sending: Readonly<Record<Circle, readonly Sending[]>>;
  /** The newest message of the booth's that the producer has read. */
  readonly readByProducer: string | null;
  readonly say: (circle: Circle, body: Body) => void;
}

/** @param looked the circle that is on the screen; null: none. Null for those who sit nowhere. */
export function useChat(looked: Circle | null): Chat | null {
  const { give, edit } = useBoothActions();
  const chat = useBooth(({ view }) => view?.chat ?? null);
  const live = useBooth((state) => state.live);
  const booth = useBooth(({ seat }) => seat?.booth ?? null);
  const threads = useMemo(
    () => ({
      own: lettersOf(chat?.own),
      // What the producers tell all booths stands where all booths are spoken to.
      common: lettersOf({ ...chat?.common, ...chat?.told }),
      producer: lettersOf(chat?.producer.messages),
    }),
    [chat],
  );
  const { marks, keep } = useReadMarks();
  const read = marks === 'unknown' ? null : marks;
  const newestOwn = threads.own.at(-1)?.at ?? 0;
  const newestCommon = threads.common.at(-1)?.at ?? 0;
  // Whoever sits down here for the first time has missed nothing: what is there is history.
  const own = marks === null || looked === 'own' ? newestOwn : (read?.own ?? 0);
  const common = marks === null || looked === 'common' ? newestCommon : (read?.common ?? 0);
  const isKnown = marks !== 'unknown';
  const isNew = chat !== null && isKnown && (own !== marks?.own || common !== marks.common);
  useEffect(() => {
    if (isNew) keep({ own, common });
  }, [isNew, own, common, keep]);

  const lastOfProducer = threads.producer.at(-1)?.id ?? null;
  const toRead = looked === 'producer' && (chat?.producer.unread ?? 0) > 0 ? lastOfProducer : null;
  useEffect(() => {
    if (toRead !== null && booth !== null) edit({ type: 'chat.read', data: { booth, message: toRead } });
  }, [toRead, booth, edit]);

  return useMemo(() => {
    if (!chat || booth === null) return null;
    const since = (circle: 'own' | 'common') =>
      looked === circle ? [] : threads[circle].filter(({ at }) => read !== null && at > read[circle]);
    const unread = { own: since('own'), common: since('common') };
    const ofProducer = looked === 'producer' ? 0 : chat.producer.unread;
    const sendingTo = (circle: Circle): readonly Sending[] =>
      live.flatMap(({ id, status, command }) =>
        status === 'sent' && command.type === says[circle] ? [{ id, body: command.data.body }] : [],
      );
    return {
      threads,
      unread: { own: unread.own.length, common: unread.common.length, producer: ofProducer },
      unheard: isKnown
        ? [
            ...[...unread.own, ...unread.common].map(({ id }) => id),
            ...(ofProducer > 0 ? [`producer ${threads.producer.at(-1)?.id ?? ''}`] : []),
          ]
        : null,
      sending: { own: sendingTo('own'), common: sendingTo('common'), producer: sendingTo('producer') },
      readByProducer: chat.producer.read.producer ?? null,
      say: (circle, body) => void give({ type: says[circle], data: { booth, body } }),
    };
  }, [chat, booth, live, looked, read, isKnown, threads, give]);
}

function lettersOf(thread: Thread | undefined): readonly Letter[] {
  return Object.entries(thread ?? {})
    .map(([id, message]): Letter => ({ id, ...message }))
    .toSorted((a, b) => a.at - b.at);
}
