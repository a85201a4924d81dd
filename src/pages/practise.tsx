import {PractisePage} from '../ui/practise/PractisePage';

/** `/practise`: spaced practice. */
export default PractisePage;
