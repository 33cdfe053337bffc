import { partIn } from '../../../../shared/i18n/catalogue.ts';

export const messages = partIn('interpretation', 'fr');
