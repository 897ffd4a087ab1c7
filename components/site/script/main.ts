// The only script of the content pages. They work fully without it.
import { recallAcceptedVersions } from './accepted';
import { startListFilter } from './filter';
import { showMadeAheadAtOnce } from './motion';
import { keepOfflinePage } from './offline';
import { startThemeChoice } from './theme';

startThemeChoice();
startListFilter();
recallAcceptedVersions();
keepOfflinePage();
showMadeAheadAtOnce();
