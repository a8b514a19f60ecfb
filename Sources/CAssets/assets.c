// The compiler takes the files in, so that the program is one file.
#pragma clang diagnostic ignored "-Wc23-extensions"
#include "assets.h"

#define FILE_BYTES(name) static const unsigned char name[]

// clang-format off
FILE_BYTES(base_css) = {
#embed "files/base.css"
};
FILE_BYTES(forms_css) = {
#embed "files/forms.css"
};
FILE_BYTES(rounds_css) = {
#embed "files/rounds.css"
};
FILE_BYTES(people_css) = {
#embed "files/people.css"
};
FILE_BYTES(documents_css) = {
#embed "files/documents.css"
};
FILE_BYTES(marks_css) = {
#embed "files/marks.css"
};
FILE_BYTES(api_css) = {
#embed "files/api.css"
};
FILE_BYTES(curriculum_rng) = {
#embed "../../curricula/curriculum.rng"
};
FILE_BYTES(print_css) = {
#embed "files/print.css"
};
FILE_BYTES(edits_js) = {
#embed "files/edits.js"
};
FILE_BYTES(attendance_js) = {
#embed "files/attendance.js"
};
FILE_BYTES(ratings_js) = {
#embed "files/ratings.js"
};
FILE_BYTES(site_js) = {
#embed "files/site.js"
};
FILE_BYTES(icon_svg) = {
#embed "files/icon.svg"
};
// clang-format on

#define ASSET(file, bytes) {file, bytes, sizeof bytes}

// The sheets are put together in this order.
const struct heddle_asset heddle_assets[] = {
    ASSET("base.css", base_css),
    ASSET("forms.css", forms_css),
    ASSET("rounds.css", rounds_css),
    ASSET("people.css", people_css),
    ASSET("documents.css", documents_css),
    ASSET("marks.css", marks_css),
    ASSET("api.css", api_css),
    ASSET("print.css", print_css),
    ASSET("edits.js", edits_js),
    ASSET("attendance.js", attendance_js),
    ASSET("ratings.js", ratings_js),
    ASSET("site.js", site_js),
    ASSET("icon.svg", icon_svg),
    // Not served: what uploads are held against.
    ASSET("curriculum.rng", curriculum_rng),
};

const size_t heddle_asset_count = sizeof heddle_assets / sizeof *heddle_assets;
