#include <libxml/parser.h>
#include <libxml/relaxng.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>

/// `xmlFree` is a global function pointer.
static inline void heddle_xml_free(void *pointer) { xmlFree(pointer); }
