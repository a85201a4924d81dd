import {useId, useState} from 'react';
import styles from './reading.module.css';

const prompts = ['What is going well', 'What is not going well', 'What you would change'] as const;

/** What was written, as text: a heading and an answer for each prompt that has one. */
export const feedbackText = (title: string, answers: readonly string[]) =>
  [`Thoughts on “${title}”`, ...prompts.flatMap((prompt, i) => (answers[i]?.trim() ? [`${prompt}:\n${answers[i].trim()}`] : []))].join('\n\n');

/** Three questions after a post. Makes a text to copy or print; keeps nothing and sends nothing. */
export function Feedback({title}: {title: string}) {
  const id = useId();
  const [answers, setAnswers] = useState<readonly string[]>(['', '', '']);
  const [said, setSaid] = useState('');
  const empty = answers.every((answer) => answer.trim() === '');
  const copy = async () => {
    if (empty) return setSaid('Write something in one of the boxes first.');
    try {
      await navigator.clipboard.writeText(feedbackText(title, answers));
      setSaid('Copied. Paste it wherever you keep your notes.');
    } catch {
      setSaid('This browser did not let us copy. Select the words in the boxes, or print the page.');
    }
    return undefined;
  };
  return (
    <section className={styles.feedback} aria-labelledby={`${id}title`}>
      <h2 id={`${id}title`}>Your own thoughts</h2>
      <p>For supervision, a team meeting or yourself. Leave out names and case details. It stays on this page and is gone when you leave it.</p>
      {prompts.map((prompt, i) => (
        <p key={prompt}>
          <label htmlFor={`${id}${i}`}>{prompt}</label>
          <textarea id={`${id}${i}`} className="field" rows={3} maxLength={4000} value={answers[i]} onChange={(event) => setAnswers(answers.map((answer, j) => (j === i ? event.target.value : answer)))} />
        </p>
      ))}
      <p className={styles.feedbackActions}>
        <button type="button" className="button" onClick={copy}>Copy as text</button>
        <button type="button" className="button button--plain" onClick={() => window.print()}>Print</button>
      </p>
      <p role="status">{said}</p>
    </section>
  );
}
