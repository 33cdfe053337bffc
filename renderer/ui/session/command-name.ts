import type { WebinarCommand } from '../../../shared/webinar.ts';
import type { Formats } from '../../i18n/formats.ts';
import type { Translate } from '../../i18n/text.ts';

/** What a live command is called when it is spoken of: refused, expired, late. */
export function commandName(command: WebinarCommand, t: Translate, formats: Pick<Formats, 'signedDuration'>): string {
  switch (command.type) {
    case 'transport.start':
      return t('transport.command.start');
    case 'transport.next':
      return t('transport.command.next');
    case 'transport.previous':
      return t('transport.previous');
    case 'transport.jump':
      return t('transport.command.jump');
    case 'transport.pause':
      return t('transport.pause');
    case 'transport.resume':
      return t('transport.resume');
    case 'transport.add-time':
      return t('transport.command.time', { time: formats.signedDuration(command.data.ms) });
    case 'transport.end':
      return t('transport.end');
    case 'transport.undo':
      return t('transport.command.undo');
    case 'transport.show-message':
      return t('transport.command.message');
    case 'transport.clear-message':
      return t('transport.command.clear');
    case 'transport.blackout':
      return t('transport.blackout');
    case 'questions.set-next':
      return t(command.data.question === null ? 'questions.command.clear-next' : 'questions.command.set-next');
    case 'questions.air':
      return t('questions.command.air');
    case 'questions.advance':
      return t('questions.command.advance');
    case 'questions.leave-air':
      return t(command.data.to === 'answered' ? 'questions.command.answered' : 'questions.command.leave-air');
    case 'questions.undo-live':
      return t('questions.command.undo');
    case 'booths.set-floor':
      return t('transport.command.floor');
    case 'booths.ask-ready':
      return t('transport.command.ask-ready');
    case 'incidents.acknowledge':
      return t('transport.command.acknowledge');
    case 'incidents.act':
      return t('transport.command.act');
    case 'incidents.ask-fixed':
      return t('transport.command.ask-fixed');
    case 'incidents.close':
      return t('transport.command.close-alert');
    case 'incidents.reopen':
      return t('transport.command.reopen-alert');
    case 'incidents.tell-moderator':
      return t('transport.command.tell-moderator');
    default:
      throw new Error(`${command.type} is not a live command`);
  }
}
