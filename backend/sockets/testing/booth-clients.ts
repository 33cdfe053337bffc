import { applyPatch } from '../../../shared/core/merge-patch.ts';
import type { BoothView } from '../../../shared/views/booth.ts';
import { asJson } from '../../../shared/views/stage.ts';
import type { WebinarCommand } from '../../../shared/webinar.ts';
import { envelope } from '../../sessions/testing/world.ts';
import type { View } from '../views.ts';
import type { Client, Live } from './live.ts';

/** An interpreter’s console, as the protocol sees it. */
export interface BoothClient {
  readonly person: string;
  readonly token: string;
  readonly client: Client;
  /** Gives a command and expects that it is carried out. */
  give(command: WebinarCommand): Promise<void>;
  /** Enrols in a booth and sits down there. */
  sit(booth: string): Promise<void>;
  /** What the console shows. */
  shown(): BoothView;
}

export async function boothClient(live: Live, known?: { readonly token: string; readonly person: string }) {
  const { token, person } = known ?? (await live.invite('interpreter'));
  const client = await live.connect({ token }, { view: 'booth' });
  const give = async (command: WebinarCommand): Promise<void> => {
    const outcome = await client.command(envelope(command));
    if (!outcome.ok) throw new Error(`${command.type}: ${JSON.stringify(outcome.rejection)}`);
  };
  const console: BoothClient = {
    ...{ person, token, client, give },
    sit: (booth) => {
      const interpreter = { name: `<${person}>`, a: [booth], b: [], c: ['en', 'fr'] };
      return give({ type: 'booths.enrol', data: { booth, id: `${booth}-${person}`, interpreter } });
    },
    shown: () => shownBy(client) as unknown as BoothView,
  };
  return console;
}

/** What a viewer that follows the protocol shows; throws where a patch names another version than it holds. */
export function shownBy(viewer: Client): View {
  let version = 0;
  let view: View = {};
  for (const each of viewer.of('view')) {
    if (each.base === undefined) view = each.view as View;
    else if (each.base === version) view = applyPatch(view, each.view as View);
    else throw new Error(`A patch against ${each.base}, holding ${version}`);
    ({ version } = each);
  }
  return view;
}

/** A view as it arrives. */
export function carried(view: object): View {
  return JSON.parse(JSON.stringify(asJson(view))) as View;
}
