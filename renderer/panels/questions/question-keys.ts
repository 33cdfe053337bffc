/** The usual keys of the questions; each can be another. */
export const questionKeys = {
  'questions.air': 'Enter',
  'questions.advance': 'g',
  'questions.answered': 'r',
  'questions.leave-air': 'o',
  'questions.next': 'u',
  'questions.approve': 'a',
  'questions.reject': 'x',
  'questions.defer': 'd',
  'questions.written': 'w',
  'questions.merge': 'm',
  'questions.edit': 'e',
  'questions.assign': 's',
  'questions.tag': 't',
  'questions.type-in': 'c',
  'questions.search': '[Shift]+/',
  'questions.show-new': 'j',
} as const;

export const airKey = { id: 'questions.air', keys: questionKeys['questions.air'] } as const;
