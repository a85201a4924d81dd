import Original from '@theme-original/MDXComponents';
import {QuizWidget} from '../../ui/quiz/QuizWidget';
import {Citation} from '../../ui/reading/Citation';
import {Feedback} from '../../ui/reading/Feedback';
import {PageFoot} from '../../ui/reading/PageFoot';
import {PageHead} from '../../ui/reading/PageHead';
import {Statement} from '../../ui/reading/Statement';
import {HeaderCell, Table} from '../../ui/reading/Table';
import {Term} from '../../ui/reading/Term';
import {TimescaleWidget} from '../../ui/timescale/TimescaleWidget';

// The widgets that may stand in a page. The remark plugin fills in their data, and has a page with a diagram ask for the drawings.
export default {...Original, table: Table, th: HeaderCell, Quiz: QuizWidget, Source: Citation, Feedback, PageFoot, PageHead, Statement, Term, Timescale: TimescaleWidget};
