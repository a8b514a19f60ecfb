// The headers take this for granted.
#include <stdbool.h>

// `lok_init_2` opens the installed LibreOffice at run time; nothing is linked.
#include <LibreOfficeKit/LibreOfficeKitInit.h>

#include <signal.h>
#include <sys/prctl.h>

/// What `getDocumentType` answers; the header that names these is C++.
enum {
  heddle_text_document = 0,
  heddle_spreadsheet = 1,
  heddle_presentation = 2,
  heddle_drawing = 3,
};

/// `prctl` is variadic: continues this process, should it be stopped, when its parent has ended.
static inline int heddle_continue_when_parent_ends(void) {
  return prctl(PR_SET_PDEATHSIG, SIGCONT);
}
