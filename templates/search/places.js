// Provinces, their areas, and cities that no area stands for.

const SUFFIX = /(?:特别行政区|自治区|自治州|地区|林区|省|市|县|区|州|盟)$/;

/** @param {SearchRegion} region @param {SearchArea} area @param {string} pattern */
function areaEntry(region, area, pattern) {
  const { name: title, slug } = area;
  return entry(
    "area",
    filled(pattern, { region: region.slug, area: slug }),
    title.startsWith(region.short) ? title : `${title}（${region.short}）`,
    {
      names: [title],
      exact: [title.replace(SUFFIX, ""), region.short + title, region.name + title],
      line: `在${region.name}里`,
      region: region.slug,
      area: slug,
      pinyin: slug,
    },
  );
}

/** @param {SearchRegion} region @param {SearchCity} city @param {string} address */
function cityEntry(region, { name: city, pinyin = "" }, address) {
  return entry("city", address, `${city}（${region.short}）`, {
    names: [city],
    exact: [`${city}市`],
    line: `${city}没有单独列出，看${region.name}的规定`,
    region: region.slug,
    city,
    pinyin,
  });
}

/** @param {SearchIndex} data */
function placesOf(data) {
  return data.regions.flatMap((region) => {
    const { slug, name, short, abbr, areas, cities } = region;
    const address = filled(data.addresses.region, { region: slug });
    return [
      entry("region", address, name, {
        names: [name, short],
        exact: [abbr],
        line: `${short}的各项规定`,
        region: slug,
        pinyin: slug,
      }),
      ...areas.map((area) => areaEntry(region, area, data.addresses.area)),
      ...cities.map((city) => cityEntry(region, city, address)),
    ];
  });
}
