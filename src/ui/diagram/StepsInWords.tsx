/** The flowchart of the three steps as a numbered list, with its decision in words. */
import Link from '@docusaurus/Link';

const steps = '/guidance/three-steps';

export function StepsInWords() {
  return (
    <>
      <p>Steps marked “local” are one council’s, from its note of March 2018.</p>
      <ol>
        <li><strong>Start.</strong> A child enters care, or is on the edge of it.</li>
        <li><strong>Step 1, local.</strong> A <Link to={`${steps}/family-group-conference`}>family group conference</Link> is held at the earliest chance.</li>
        <li><strong>Step 2, local.</strong> An initial <Link to={`${steps}/permanence-planning-meetings`}>permanence planning meeting</Link> looks at the evidence and the options.</li>
        <li><strong>Step 2 again, local.</strong> Review permanence planning meetings follow as the picture changes. They go on between panels.</li>
        <li><strong>Step 3, local.</strong> The <Link to={`${steps}/permanence-panel-and-tracking`}>permanence panel</Link> first looks at the child’s case <Link to="/timescales/permanence-panel-local">6 to 8 weeks</Link> after they enter care, and then tracks it.</li>
        <li><strong>National.</strong> Regulations set the latest date for the <Link to="/timescales/lac-review-2">second review</Link>. Guidance looks for a <Link to="/timescales/permanence-plan-second-review">permanence plan</Link> by then: check before relying on it. The 2018 note says before it.</li>
        <li>
          <strong>Decision: is the plan still right?</strong> If no, go back to point 4, a review planning meeting. By regulations, a big change to the care plan must go to a
          {' '}<Link to="/timescales/lac-review-before-change">child’s review first</Link>, unless that is not reasonably practicable. If yes, go on to point 8.
        </li>
        <li><strong>Local.</strong> The plan is <Link to="/timescales/permanence-confirm-local">confirmed within a further 6 months</Link>.</li>
        <li><strong>Aim.</strong> The child’s permanent home is secured. The panel goes on tracking until then.</li>
      </ol>
    </>
  );
}
