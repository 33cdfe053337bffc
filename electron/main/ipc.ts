import type { IpcMainInvokeEvent } from 'electron';
import type { z } from 'zod';
import { type Arguments, type Channel, type Results, appOrigin, channels } from '../../shared/bridge/bridge.ts';
import type { Electron } from './electron.ts';

export type Handlers = {
  readonly [C in Channel]: (event: IpcMainInvokeEvent, ...args: Arguments<C>) => Results[C] | Promise<Results[C]>;
};

/**
 * Answers the console's calls. A call from anywhere but the main frame of one of our own pages, or with arguments
 * that do not fit the contract, is refused with an error and reaches no handler.
 */
export function handleCalls(ipcMain: Electron['ipcMain'], handlers: Handlers): void {
  for (const channel of Object.keys(channels) as Channel[]) {
    ipcMain.handle(channel, (event, ...args: unknown[]) => {
      if (!isTrusted(event)) throw new Error(`${channel}: refused sender`);
      const schema: z.ZodType<readonly unknown[]> = channels[channel];
      const parsed = schema.safeParse(args);
      if (!parsed.success) throw new Error(`${channel}: arguments do not fit the contract`);
      const handler = handlers[channel] as (event: IpcMainInvokeEvent, ...args: readonly unknown[]) => unknown;
      return handler(event, ...parsed.data);
    });
  }
}

function isTrusted({ senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame.parent === null && isOwnPage(senderFrame.url);
}

/** Whether an address is one of the console's own pages. */
export function isOwnPage(url: string): boolean {
  return url === appOrigin || url.startsWith(`${appOrigin}/`);
}
