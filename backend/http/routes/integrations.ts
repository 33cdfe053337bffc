import type { FastifyInstance } from 'fastify';
import type { Access } from '../../auth/access.ts';
import type { Integrations } from '../../integrations.ts';
import type { Sessions } from '../../sessions/sessions.ts';
import { exportRoutes } from './export.ts';
import { interpretationExportRoutes } from './export-interpretation.ts';
import { createWorkbooks } from './exported-file.ts';
import { intakeRoutes } from './intake.ts';
import { keyRoutes } from './keys.ts';
import { openApiRoutes } from './openapi.ts';
import { telemetryRoutes } from './telemetry.ts';
import { translationRoutes } from './translation.ts';
import { webhookRoutes } from './webhooks.ts';

export interface IntegrationRoutesDependencies {
  readonly access: Access;
  readonly sessions: Sessions;
  readonly integrations: Integrations;
  readonly limits: { readonly intakePerMinute: number };
  /** Of the program. */
  readonly version: string;
}

/** The other ways in and out (docs/api.md). */
export function integrationRoutes(
  app: FastifyInstance,
  { access, sessions, integrations, limits, version }: IntegrationRoutesDependencies,
): void {
  const dependencies = { access, sessions, ...integrations };
  keyRoutes(app, dependencies);
  intakeRoutes(app, dependencies, limits.intakePerMinute);
  telemetryRoutes(app, dependencies);
  webhookRoutes(app, dependencies);
  const workbooks = createWorkbooks();
  exportRoutes(app, dependencies, workbooks);
  interpretationExportRoutes(app, dependencies, workbooks);
  translationRoutes(app, dependencies);
  openApiRoutes(app, version);
}
