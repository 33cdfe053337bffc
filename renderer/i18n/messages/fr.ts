import { firstIn } from '../../../shared/i18n/catalogue.ts';

export const messages = firstIn('fr');
