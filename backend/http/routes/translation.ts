import type { FastifyInstance } from 'fastify';
import { isStaff } from '../../../shared/core/actor.ts';
import type { Access } from '../../auth/access.ts';
import type { QuestionTranslation } from '../../translation/question-translation.ts';
import { admitted } from '../bearer.ts';
import { refuse } from '../refusals.ts';

export interface TranslationDependencies {
  readonly access: Access;
  readonly translation: Pick<QuestionTranslation, 'status'>;
}

/** Tells staff whether texts may be translated by a machine, and where they would be sent. */
export function translationRoutes(app: FastifyInstance, { access, translation }: TranslationDependencies): void {
  app.get('/api/translation', async (request, reply) => {
    const who = await admitted(access, request);
    if (!who.ok) return refuse(reply, who.error);
    return isStaff(who.admission.role) ? translation.status() : refuse(reply, { error: 'not-allowed' });
  });
}
