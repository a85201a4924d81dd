import {RecordPage} from '../ui/record/RecordPage';

/** `/record`: the learner's own record, and what this device holds. */
export default RecordPage;
