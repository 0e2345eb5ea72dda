#!/usr/bin/perl
# Records the septets of Encode::GSM0338 for each of the 65,536 UTF-16 code units:
#   perl scripts/record-alphabet.pl > test/fixtures/alphabet.json
# Perl includes the module (Debian: perl). The output has a line for each code unit that it encodes.
use strict;
use warnings;
use Encode ();
use Encode::GSM0338;

no warnings qw(surrogate nonchar);
my $gsm = Encode::find_encoding('gsm0338');
my @lines;
for my $unit (0 .. 0xFFFF) {
    my $octets = eval { $gsm->encode(chr($unit), Encode::FB_CROAK) };
    next unless defined $octets;
    push @lines, sprintf qq{    "%04X": "%s"}, $unit, uc unpack 'H*', $octets;
}
printf qq{{\n  "source": "Encode::GSM0338 %s",\n  "septets": {\n%s\n  }\n}\n},
    $Encode::GSM0338::VERSION, join ",\n", @lines;
