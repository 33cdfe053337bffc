import { audienceTextsIn } from '../../../shared/i18n/audience.ts';

export const messages = audienceTextsIn('es');
