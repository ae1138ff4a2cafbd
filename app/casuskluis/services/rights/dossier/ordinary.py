# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Names that are ordinary Dutch words too. Written small, they are taken for the word."""

_WORDS = (
    "aan achter alle andere anders bij binnen buiten daar dan dat deze die dit door eerst elke "
    "haar heel hem hen hier hij hoe hun jij maar meer met naar niet nog nu om onder ons onze "
    "ook over samen sinds soms tegen tijdens toen tussen uit vaak van vanaf veel verder "
    "volgens voor waar wat wel welke wie wij zeer zelf zij zijn zo zonder "
    "an april augustus bakker bas beek ben berg bloem boer boom bos brand brug bruin dam dijk "
    "does dons duin els engel geel goed graaf groen groot haan haas hand hart heer hof hoop "
    "huis iris jasmijn jong juni kamp keizer kerk klein kok koning kort kuip laan lang leeuw "
    "linde maan mark markt mei meer meester merel molen noor noord oost park pit plein poort "
    "post prins raad rood roos ruiter school schut smal staal steen ster sterk storm straat "
    "tijd ton tuin veen veld vis visser vogel vos vrede vroom water weg wende west wil wild "
    "winter wit wolf woud zand zee zomer zon zuid zwaan zwart"
)
ORDINARY = frozenset(_WORDS.split())
