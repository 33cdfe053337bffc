import { messagesIn } from '../../../shared/i18n/catalogue.ts';

export const messages = messagesIn('es');
