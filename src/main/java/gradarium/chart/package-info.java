/** What views draw with. Knows no concept. */
@NullMarked
package gradarium.chart;

import org.jspecify.annotations.NullMarked;
