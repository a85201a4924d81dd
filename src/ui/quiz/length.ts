const counted = (n: number, word: string) => `${n} ${word}${n === 1 ? '' : 's'}`;

/** `8 questions, about 6 minutes` */
export const quizLength = (questions: number, minutes: number) => `${counted(questions, 'question')}, about ${counted(minutes, 'minute')}`;
