/**
 * The countries that the sandbox knows, one per line:
 * ISO 3166-1 code | name in the price list | dial codes (ITU-T E.164) | mobile country code (ITU-T E.212)
 * | number prefixes, for a country that owns only a part of a shared dial code.
 */
export const countryTable = `
AF|Afghanistan|93|412
AL|Albania|355|276
DZ|Algeria|213|603
AS|American Samoa|1684|544
AD|Andorra|376|213
AO|Angola|244|631
AI|Anguilla|1264|365
AG|Antigua and Barbuda|1268|344
AR|Argentina|54|722
AM|Armenia|374|283
AW|Aruba|297|363
AU|Australia|61|505
AT|Austria|43|232
AZ|Azerbaijan|994|400
BS|Bahamas|1242|364
BH|Bahrain|973|426
BD|Bangladesh|880|470
BB|Barbados|1246|342
BY|Belarus|375|257
BE|Belgium|32|206
BZ|Belize|501|702
BJ|Benin|229|616
BM|Bermuda|1441|350
BT|Bhutan|975|402
BO|Bolivia|591|736
BA|Bosnia and Herzegovina|387|218
BW|Botswana|267|652
BR|Brazil|55|724
VG|British Virgin Islands|1284|348
BN|Brunei|673|528
BG|Bulgaria|359|284
BF|Burkina Faso|226|613
BI|Burundi|257|642
KH|Cambodia|855|456
CM|Cameroon|237|624
CA|Canada|1|302|1204,1226,1236,1249,1250,1263,1289,1306,1343,1354,1365,1367,1368,1382,1403,1416,1418,1428,1431,1437,1438,1450,1460,1468,1474,1506,1514,1519,1548,1579,1581,1584,1587,1604,1613,1639,1647,1672,1683,1705,1709,1742,1753,1778,1780,1782,1807,1819,1825,1867,1873,1879,1902,1905
CV|Cape Verde|238|625
KY|Cayman Islands|1345|346
CF|Central African Republic|236|623
TD|Chad|235|622
CL|Chile|56|730
CN|China|86|460
CO|Colombia|57|732
KM|Comoros|269|654
CG|Congo|242|629
CD|Congo, Democratic Republic|243|630
CK|Cook Islands|682|548
CR|Costa Rica|506|712
CI|Cote d'Ivoire|225|612
HR|Croatia|385|219
CU|Cuba|53|368
CW|Curacao|5999|362
CY|Cyprus|357|280
CZ|Czech Republic|420|230
DK|Denmark|45|238
DJ|Djibouti|253|638
DM|Dominica|1767|366
DO|Dominican Republic|1809,1829,1849|370
TL|East Timor|670|514
EC|Ecuador|593|740
EG|Egypt|20|602
SV|El Salvador|503|706
GQ|Equatorial Guinea|240|627
ER|Eritrea|291|657
EE|Estonia|372|248
SZ|Eswatini|268|653
ET|Ethiopia|251|636
FK|Falkland Islands|500|750
FO|Faroe Islands|298|288
FJ|Fiji|679|542
FI|Finland|358|244
FR|France|33|208
GF|French Guiana|594|340
PF|French Polynesia|689|547
GA|Gabon|241|628
GM|Gambia|220|607
GE|Georgia|995|282
DE|Germany|49|262
GH|Ghana|233|620
GI|Gibraltar|350|266
GR|Greece|30|202
GL|Greenland|299|290
GD|Grenada|1473|352
GP|Guadeloupe|590|340
GU|Guam|1671|535
GT|Guatemala|502|704
GG|Guernsey|44|234|447781
GN|Guinea|224|611
GW|Guinea-Bissau|245|632
GY|Guyana|592|738
HT|Haiti|509|372
HN|Honduras|504|708
HK|Hong Kong|852|454
HU|Hungary|36|216
IS|Iceland|354|274
IN|India|91|404
ID|Indonesia|62|510
IR|Iran|98|432
IQ|Iraq|964|418
IE|Ireland|353|272
IM|Isle of Man|44|234|447624
IL|Israel|972|425
IT|Italy|39|222
JM|Jamaica|1876,1658|338
JP|Japan|81|440
JE|Jersey|44|234|447797
JO|Jordan|962|416
KZ|Kazakhstan|7|401|76,77
KE|Kenya|254|639
KI|Kiribati|686|545
XK|Kosovo|383|221
KW|Kuwait|965|419
KG|Kyrgyzstan|996|437
LA|Laos|856|457
LV|Latvia|371|247
LB|Lebanon|961|415
LS|Lesotho|266|651
LR|Liberia|231|618
LY|Libya|218|606
LI|Liechtenstein|423|295
LT|Lithuania|370|246
LU|Luxembourg|352|270
MO|Macao|853|455
MG|Madagascar|261|646
MW|Malawi|265|650
MY|Malaysia|60|502
MV|Maldives|960|472
ML|Mali|223|610
MT|Malta|356|278
MH|Marshall Islands|692|551
MQ|Martinique|596|340
MR|Mauritania|222|609
MU|Mauritius|230|617
MX|Mexico|52|334
FM|Micronesia|691|550
MD|Moldova|373|259
MC|Monaco|377|212
MN|Mongolia|976|428
ME|Montenegro|382|297
MS|Montserrat|1664|354
MA|Morocco|212|604
MZ|Mozambique|258|643
MM|Myanmar|95|414
NA|Namibia|264|649
NR|Nauru|674|536
NP|Nepal|977|429
NL|Netherlands|31|204
NC|New Caledonia|687|546
NZ|New Zealand|64|530
NI|Nicaragua|505|710
NE|Niger|227|614
NG|Nigeria|234|621
NU|Niue|683|555
MK|North Macedonia|389|294
MP|Northern Mariana Islands|1670|534
NO|Norway|47|242
OM|Oman|968|422
PK|Pakistan|92|410
PW|Palau|680|552
PS|Palestine|970|425
PA|Panama|507|714
PG|Papua New Guinea|675|537
PY|Paraguay|595|744
PE|Peru|51|716
PH|Philippines|63|515
PL|Poland|48|260
PT|Portugal|351|268
PR|Puerto Rico|1787,1939|330
QA|Qatar|974|427
RE|Reunion|262|647
RO|Romania|40|226
RU|Russia|7|250
RW|Rwanda|250|635
KN|Saint Kitts and Nevis|1869|356
LC|Saint Lucia|1758|358
PM|Saint Pierre and Miquelon|508|308
VC|Saint Vincent and the Grenadines|1784|360
WS|Samoa|685|549
SM|San Marino|378|292
ST|Sao Tome and Principe|239|626
SA|Saudi Arabia|966|420
SN|Senegal|221|608
RS|Serbia|381|220
SC|Seychelles|248|633
SL|Sierra Leone|232|619
SG|Singapore|65|525
SX|Sint Maarten|1721|362
SK|Slovakia|421|231
SI|Slovenia|386|293
SB|Solomon Islands|677|540
SO|Somalia|252|637
ZA|South Africa|27|655
KR|South Korea|82|450
SS|South Sudan|211|659
ES|Spain|34|214
LK|Sri Lanka|94|413
SD|Sudan|249|634
SR|Suriname|597|746
SE|Sweden|46|240
CH|Switzerland|41|228
SY|Syria|963|417
TW|Taiwan|886|466
TJ|Tajikistan|992|436
TZ|Tanzania|255|640
TH|Thailand|66|520
TG|Togo|228|615
TK|Tokelau|690|554
TO|Tonga|676|539
TT|Trinidad and Tobago|1868|374
TN|Tunisia|216|605
TR|Turkey|90|286
TM|Turkmenistan|993|438
TC|Turks and Caicos Islands|1649|376
TV|Tuvalu|688|553
UG|Uganda|256|641
UA|Ukraine|380|255
AE|United Arab Emirates|971|424
GB|United Kingdom|44|234
US|United States|1|310
UY|Uruguay|598|748
VI|US Virgin Islands|1340|332
UZ|Uzbekistan|998|434
VU|Vanuatu|678|541
VE|Venezuela|58|734
VN|Vietnam|84|452
WF|Wallis and Futuna|681|543
YE|Yemen|967|421
ZM|Zambia|260|645
ZW|Zimbabwe|263|648
BQ|Bonaire|5997|362
YT|Mayotte|262|647|262639,262269
BL|Saint Barthelemy|590|340|590690
SH|Saint Helena|290|658
`;
