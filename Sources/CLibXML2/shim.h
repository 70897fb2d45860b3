/* Debian's libxml2 is built with ICU, whose enumerations clash with those of Foundation's own ICU. Nothing here uses
   libxml2's converters, so their declarations are left out. */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlreader.h>
