import { describe, expect, it } from 'vitest';
import { looksLikeReport, recognise } from './mapping.ts';

/** The header as `field:column`, in the order of the columns. */
function held(header: readonly string[], ...below: readonly (readonly string[])[]): string {
  const { header: row, fields } = recognise([header, ...below]);
  if (row !== 0) return `header at ${row}`;
  const named = Object.entries(fields).sort(([, a], [, b]) => a - b);
  return named.map(([field, column]) => `${field}:${column}`).join(' ');
}

describe('the columns of a report', () => {
  it.each([
    ['#|Question|Asker Name|Asker Email|Answer(s)', 'question:1 name:2 email:3 answer:4'],
    [
      'Question|Question Status|Asker Name|Question Time|Answer|Answered By|Answer Time',
      'question:0 status:1 name:2 time:3 answer:4',
    ],
    ['Question|Asked by|Answered by|Answered at', 'question:0 name:1 answer:2'],
    [
      'Question ID|Date|Time|First name|Last name|Email address|Question|Status',
      'reference:0 date:1 time:2 name:3 surname:4 email:5 question:6 status:7',
    ],
    ['Type|Timestamp|Identity|Content', 'kind:0 time:1 name:2 question:3'],
    ['Votes|Question|Author|Created at|Is answered', 'question:1 name:2 time:3 status:4'],
    ['Question|Asker|Answered', 'question:0 name:1 status:2'],
    ['Text|User|Language|Country', 'question:0 name:1 language:2 place:3'],
    [
      'N°|Question posée|Nom du participant|Adresse e-mail|Réponse|Statut',
      'question:1 name:2 email:3 answer:4 status:5',
    ],
    ['Heure de la question|Texte de la question|Posée par|État de la question', 'time:0 question:1 name:2 status:3'],
    ['Date et heure|Nom|Prénom|Courriel|Questions|Réponses', 'time:0 name:1 email:3 question:4 answer:5'],
    ['Date|Heure|Auteur|Langue|Question|Ville', 'date:0 time:1 name:2 language:3 question:4 place:5'],
    [
      'Núm.|Pregunta|Nombre del asistente|Correo electrónico|Respuesta|Estado',
      'question:1 name:2 email:3 answer:4 status:5',
    ],
    [
      'Fecha y hora|Pregunta|Preguntado por|Idioma|País|Respuestas',
      'time:0 question:1 name:2 language:3 place:4 answer:5',
    ],
    ['Fecha|Hora|Nombre|Apellidos|Texto de la pregunta', 'date:0 time:1 name:2 surname:3 question:4'],
    ['QUESTION|ASKER NAME', 'question:0 name:1'],
    [' question |Asker e-mail', 'question:0 email:1'],
    ['Time of question|Question|Name', 'time:0 question:1 name:2'],
    ['Webinar Name|Webinar ID|Question|Attendee', 'question:2 name:3'],
  ])('%s', (header, expected) => {
    expect(held(header.split('|'))).toBe(expected);
  });

  it.each([
    [
      'below a preamble',
      [
        ['Question and Answer Report'],
        ['Topic', 'Webinar ID', 'Actual Start Time'],
        ['A', '912', '10/08/2020'],
        [''],
        ['#', 'Question', 'Asker Name'],
      ],
      4,
    ],
    [
      'above texts that speak of questions',
      [
        ['Question', 'Name'],
        ['My question is about the answer of the author', 'Question Name Answer'],
      ],
      0,
    ],
    ['when it is alone', [['Report'], ['Questions'], ['Why?']], 1],
    [
      'nowhere among texts',
      [
        ['Why?', 'Ana'],
        ['How?', 'Luis'],
      ],
      null,
    ],
    [
      'nowhere in a list of people',
      [
        ['Name', 'Email', 'Country'],
        ['Ana', 'a@example.org', 'Peru'],
      ],
      null,
    ],
    [
      'not in a long text',
      [
        ['What is the question that the author of the answer would put to us all?', 'Name'],
        ['a', 'b'],
      ],
      null,
    ],
  ])('are named %s', (_name, rows, row) => {
    expect(recognise(rows).header).toBe(row);
  });

  it.each([
    ['Question|Asker Name|Answer', true],
    ['Pregunta|Estado', true],
    ['Heure|Durée|Type|Titre|Intervenants|Lieu|Langue|Notes', false],
    ['Start,Duration (min),Type,Title,Speaker', false],
    ['Message|Name|Time', false],
    ['Question', false],
  ])('%s make it a report: %s', (header, expected) => {
    expect(looksLikeReport([header.split('|'), header.split('|').map(() => 'x')])).toBe(expected);
  });
});
