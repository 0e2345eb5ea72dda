// Prints what oFono makes of the national language tables, as JSON: see record-national.sh.
#include <glib.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "smsutil.h"
#include "util.h"

static const int identifiers = 14;

static unsigned int state;

// The same generator as in record-segments.py.
static unsigned int draw(unsigned int below) {
  state = (state * 1103515245u + 12345u) & 0x7fffffffu;
  return (state >> 12) % below;
}

// The character of a septet, or of an escape and a septet; 0 if oFono has none.
static gunichar character(int locking, int single, bool is_escaped, int septet) {
  unsigned char septets[2] = {0x1b, septet};
  long read, written;
  char *text = convert_gsm_to_utf8_with_lang(is_escaped ? septets : septets + 1, is_escaped ? 2 : 1,
                                             &read, &written, 0, locking, single);
  gunichar found = text && *text ? g_utf8_get_char(text) : 0;
  free(text);
  return found;
}

// Whether a pair of tables holds a character.
static bool is_held(gunichar c, int locking, int single) {
  char text[8] = {0};
  long read, written;
  g_unichar_to_utf8(c, text);
  unsigned char *septets =
      convert_utf8_to_gsm_with_lang(text, -1, &read, &written, 0, locking, single);
  bool held = septets != NULL;
  free(septets);
  return held;
}

static void print_text(const char *text) {
  putchar('"');
  for (const char *at = text; *at; at = g_utf8_next_char(at)) {
    gunichar c = g_utf8_get_char(at);
    if (c < 0x20 || c == '"' || c == '\\') printf("\\u%04x", c);
    else fwrite(at, 1, g_utf8_next_char(at) - at, stdout);
  }
  putchar('"');
}

static void print_hex(const unsigned char *octets, int length) {
  putchar('"');
  for (int i = 0; i < length; i++) printf("%02x", octets[i]);
  putchar('"');
}

static void print_table(const char *name, int identifier, bool is_escaped) {
  printf("\"%s\": {", name);
  const char *comma = "";
  for (int septet = 0; septet < 128; septet++) {
    gunichar c = septet == 0x1b ? 0
                 : is_escaped   ? character(0, identifier, true, septet)
                                : character(identifier, 0, false, septet);
    if (!c) continue;
    printf("%s\"%02X\": \"U+%04X\"", comma, septet, c);
    comma = ", ";
  }
  printf("}");
}

static GString *random_text(gunichar *pool, int size, int length) {
  GString *text = g_string_new(NULL);
  for (int i = 0; i < length; i++) g_string_append_unichar(text, pool[draw(size)]);
  return text;
}

// Characters that are not drawn: the Indic tables have `*` and `¡` twice (TS 23.038, A.2.4 and on), and
// either septet may be sent; oFono's Malayalam table has the comma twice.
static bool is_ambiguous(gunichar c, int identifier) {
  return c == '*' || c == 0xa1 || (c == ',' && identifier == 8);
}

static int pool_of(gunichar *pool, int locking, int single) {
  int size = 0;
  for (int septet = 0; septet < 128; septet++) {
    gunichar basic = septet == 0x1b ? 0 : character(locking, single, false, septet);
    gunichar extended = septet == 0x1b ? 0 : character(locking, single, true, septet);
    if (basic && !is_ambiguous(basic, single | locking) && is_held(basic, locking, single)) pool[size++] = basic;
    if (extended && !is_ambiguous(extended, single | locking) && is_held(extended, locking, single)) pool[size++] = extended;
  }
  return size;
}

// Whole messages of oFono, which takes the first tables that hold the text: default tables, single shift
// table, both.
static void print_messages(int identifier) {
  static const int lengths[] = {1, 9, 76, 149, 155, 230};
  const char *comma = "";
  for (int is_wide = 0; is_wide < 2; is_wide++) {
    for (int kind = 0; kind < 2; kind++) {
      gunichar pool[256];
      int size = pool_of(pool, kind ? identifier : 0, identifier);
      for (unsigned i = is_wide ? G_N_ELEMENTS(lengths) - 1 : 0; i < G_N_ELEMENTS(lengths); i++) {
        GString *text = random_text(pool, size, lengths[i]);
        GSList *parts =
            sms_text_prepare_with_alphabet("+123456", text->str, 0x4d, is_wide, FALSE, identifier);
        if (!parts) continue;
        printf("%s\n      {\"reference\": %d, \"text\": ", comma, is_wide ? 16 : 8);
        print_text(text->str);
        printf(", \"parts\": [");
        for (GSList *at = parts; at; at = at->next) {
          struct sms *sms = at->data;
          printf("%s[%d, ", at == parts ? "" : ", ", sms->submit.udl);
          print_hex(sms->submit.ud, sms_udl_in_bytes(sms->submit.udl, sms->submit.dcs));
          printf("]");
        }
        printf("]}");
        comma = ",";
        g_slist_free_full(parts, g_free);
        g_string_free(text, TRUE);
      }
    }
  }
}

// The locking shift table alone: oFono reads it but does not choose it. The septets after a header.
static void print_locking(int identifier) {
  unsigned char header[4] = {3, 0x25, 1, identifier};
  gunichar pool[256];
  int size = pool_of(pool, identifier, 0);
  for (int i = 0; i < 3; i++) {
    GString *text = random_text(pool, size, 10 + 53 * i);
    long read, written, packed;
    unsigned char octets[140] = {0};
    unsigned char *septets =
        convert_utf8_to_gsm_with_lang(text->str, -1, &read, &written, 0, identifier, 0);
    memcpy(octets, header, 4);
    pack_7bit_own_buf(septets, written, 4, false, &packed, 0, octets + 4);
    printf("%s\n      {\"text\": ", i ? "," : "");
    print_text(text->str);
    printf(", \"septets\": %ld, \"octets\": ", written + 5);
    print_hex(octets, 4 + packed);
    printf("}");
    free(septets);
    g_string_free(text, TRUE);
  }
}

int main(int count, char **arguments) {
  printf("{\n  \"source\": \"oFono %s\",\n  \"languages\": [", count > 1 ? arguments[1] : "");
  for (int identifier = 0; identifier < identifiers; identifier++) {
    state = identifier + 1;
    printf("%s\n    {\"identifier\": %d,\n     ", identifier ? "," : "", identifier);
    print_table("locking", identifier, false);
    printf(",\n     ");
    print_table("singleShift", identifier, true);
    printf(",\n     \"messages\": [");
    print_messages(identifier);
    printf("],\n     \"lockingAlone\": [");
    if (identifier != 0 && identifier != 2) print_locking(identifier);
    printf("]}");
  }
  printf("\n  ]\n}\n");
  return 0;
}
