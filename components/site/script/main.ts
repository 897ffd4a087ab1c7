// The only script of the content pages. They work fully without it.
import { recallAcceptedVersions } from './accepted';
import { startAnnouncements } from './announcements';
import { startListFilter } from './filter';
import { showMadeAheadAtOnce } from './motion';
import { keepOfflinePage } from './offline';
import { startThemeChoice } from './theme';
import { addOwnTimes } from './times';

startThemeChoice();
startListFilter();
recallAcceptedVersions();
addOwnTimes();
startAnnouncements();
keepOfflinePage();
showMadeAheadAtOnce();
